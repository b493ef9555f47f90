const en = { clean: "Clean", festive: "Festive", modern: "Modern", bold: "Bold" };

export type LooksTexts = typeof en;
export default en;
