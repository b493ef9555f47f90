/** Whether a write failed because the column already holds this value. */
export function isUniqueViolation(error: unknown, column: string): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "P2002" &&
    JSON.stringify(error).includes(column)
  );
}
