/** bcrypt ignores what follows byte 72, so longer passwords are refused. */
export const PASSWORD_MAX_BYTES = 72;
export const PASSWORD_MIN_CHARACTERS = 10;
