/** Why the product cannot start, as one line with a next step for the person at the terminal. */
export class StartError extends Error {
  override readonly name = "StartError";
}
