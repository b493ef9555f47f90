import { html } from "hono/html";
import type { Html } from "./layout.ts";

const icon = (path: Html): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

export const heart = icon(
  html`<path d="M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.500 10c0 5.400-7.500 10-7.500 10Z"/>`,
);
export const bubble = icon(
  html`<path d="M20 11.500c0 4.100-3.600 7.500-8 7.500-1.200 0-2.300-.2-3.300-.7L4 19.500l1.300-3.900A7 7 0 0 1 4 11.500C4 7.400 7.600 4 12 4s8 3.400 8 7.500Z"/>`,
);
export const arrow = icon(
  html`<path d="M14 5.500 20.500 12 14 18.500V14c-5 0-8 1.500-10.500 5C4 13 7.500 9.700 14 9.300V5.500Z"/>`,
);
export const eye = icon(
  html`<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12Z"/><circle cx="12" cy="12" r="2.700"/>`,
);
export const bookmark = icon(html`<path d="M6.500 4h11v16L12 15.800 6.500 20V4Z"/>`);
export const back = icon(html`<path d="M14.500 5 7.500 12l7 7"/>`);
export const chain = icon(
  html`<path d="M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1"/>`,
);
