/** Smooth only for those who have not asked for stillness. */
export function scrollMotion(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
