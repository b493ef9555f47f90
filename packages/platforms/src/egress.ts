/** The one way out of the process for calls to addresses that users or networks name. */
export type Egress = (url: string, init: RequestInit & { signal: AbortSignal }) => Promise<Response>;
