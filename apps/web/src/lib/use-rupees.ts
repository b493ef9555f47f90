import { useFormat } from "./format.ts";

/** Money from millionths of a rupee, as it is written in India. */
export function useRupees() {
  const { tag } = useFormat();
  const format = (maximumFractionDigits: number) => {
    const rupees = new Intl.NumberFormat(tag, { style: "currency", currency: "INR", maximumFractionDigits });
    return (microRupees: number) => rupees.format(microRupees / 1_000_000);
  };
  return {
    /** `₹86.31` */
    sum: format(2),
    /** `₹0.8631`: the price of one, which rounding would change. */
    each: format(4),
  };
}
