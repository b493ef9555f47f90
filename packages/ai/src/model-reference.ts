/** `provider:model`, as operators write it: `openai:gpt-4o`, `ollama:llama3.2:3b`. */
export type ModelReference = { readonly provider: string; readonly name: string };

/** Splits at the first colon, because local model names carry colons of their own. Throws on anything else. */
export function parseModelReference(text: string): ModelReference {
  const colon = text.indexOf(":");
  const provider = text.slice(0, Math.max(colon, 0)).trim();
  const name = text.slice(colon + 1).trim();
  if (provider === "" || name === "")
    throw new Error(`"${text}" is not a model: write provider:model, such as openai:gpt-4o`);
  return { provider, name };
}
