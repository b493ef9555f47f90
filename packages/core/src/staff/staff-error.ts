/** What an operator reads when an account of the staff stays as it is. */
export class StaffError extends Error {
  override readonly name = "StaffError";
}

/** No account that is open has the address; one that was closed counts as none. */
export function unknownStaff(): StaffError {
  return new StaffError("Nobody of the staff has this address. staff:create opens an account.");
}
