import { NO_POST_OPTIONS } from "@businesspro/contracts/post-options";

/** A feed post without extras. */
export const PLAIN_VERSION = { contentType: "post" as const, options: NO_POST_OPTIONS, crops: [] };
