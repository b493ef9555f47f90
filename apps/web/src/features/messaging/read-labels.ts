const LABELS_MAX = 20;
const LABEL_MAX_CHARACTERS = 40;

/** `regular, wedding` as it is typed, in any script's comma, each label once. */
export function readLabels(text: string): string[] {
  const labels = text.split(/[,،、;]/u).map((label) => label.trim().slice(0, LABEL_MAX_CHARACTERS));
  return [...new Set(labels.filter(Boolean))].slice(0, LABELS_MAX);
}
