/** A picture of at most 768 × 768 pixels: four tiles of 512 (OpenAI), one of 768 (Gemini) or its area (Claude). */
const PICTURE_TOKENS = 1_600;
/** Small models of OpenAI count the same tiles at many times the tokens, so that a picture costs as much as elsewhere. */
const SMALL_MODEL_PICTURE_TOKENS = 26_000;

/** The most tokens that a picture as we send it counts as, by the model's name. */
export function estimatePictureTokens(modelName: string): number {
  return /\b4o-mini\b/.test(modelName) ? SMALL_MODEL_PICTURE_TOKENS : PICTURE_TOKENS;
}
