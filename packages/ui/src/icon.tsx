import clsx from "clsx";
import type { IconNode } from "lucide";
import { createElement } from "react";

/** A drawing of Lucide's. Decorative: a word stands beside it, or in the label of what holds it. */
export function Icon({ node, className = "size-6" }: { node: IconNode; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx("shrink-0", className)}
    >
      {node.map(([tag, attributes]) =>
        createElement(tag, { ...attributes, key: JSON.stringify(attributes) }),
      )}
    </svg>
  );
}
