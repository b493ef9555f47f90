/** Why a backup or a restore cannot be done, as sentences with a next step for the operator. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}
