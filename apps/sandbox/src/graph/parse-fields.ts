import { GraphError } from "./graph-error.ts";

/** One entry of `fields=`: `comments.summary(total_count).limit(0){id}`. */
export type Field = { name: string; modifiers: Record<string, string>; fields: Field[] | null };

/** Reads Graph's field expansion; throws its syntax error (code 2500). */
export function parseFields(text: string): Field[] {
  const tokens = text.match(/[\w-]+|[^\s\w]/g) ?? [];
  let position = 0;
  const fail = (): never => {
    const seen = tokens[position] ?? "end of string";
    throw new GraphError({
      code: 2500,
      message: `Syntax error "Unexpected ${JSON.stringify(seen)} at token ${position}" in fields: ${text}`,
    });
  };
  const accept = (token: string): boolean => {
    if (tokens[position] !== token) return false;
    position += 1;
    return true;
  };
  const word = (): string => {
    const token = tokens[position];
    if (token === undefined || !/^[\w-]+$/.test(token)) return fail();
    position += 1;
    return token;
  };
  const list = (): Field[] => {
    const fields = [field()];
    while (accept(",")) fields.push(field());
    return fields;
  };
  const field = (): Field => {
    const parsed: Field = { name: word(), modifiers: {}, fields: null };
    while (accept(".")) {
      const modifier = word();
      if (!accept("(")) fail();
      const start = position;
      while (position < tokens.length && tokens[position] !== ")") position += 1;
      parsed.modifiers[modifier] = tokens.slice(start, position).join("");
      if (!accept(")")) fail();
    }
    if (accept("{")) {
      parsed.fields = list();
      if (!accept("}")) fail();
    }
    return parsed;
  };
  if (tokens.length === 0) return [];
  const fields = list();
  if (position < tokens.length) fail();
  return fields;
}
