/** The database could not be brought up to date. The message names the migration and the next step, no credentials. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}
