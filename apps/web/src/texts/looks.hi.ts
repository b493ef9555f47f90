import type { LooksTexts } from "./looks.en.ts";

export default { clean: "सादा", festive: "त्योहारी", modern: "आधुनिक", bold: "चटख" } satisfies LooksTexts;
