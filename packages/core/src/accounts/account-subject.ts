/** What a token's envelope belongs to, beside its organisation: one account on its network, and which token of it. */
export function accountSubject(platform: string, accountId: string, token: "access" | "refresh"): string {
  return `${platform}:${accountId}:${token}`;
}
