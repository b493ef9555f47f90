/** A feed post without extras. */
export const PLAIN_VERSION = { contentType: "post" as const };
