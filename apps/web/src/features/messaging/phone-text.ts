/** `+91 98765 43210`: Indian numbers as they are read out; others as they are dialled. */
export function phoneText(phone: string): string {
  return phone.replace(/^\+91(\d{5})(\d{5})$/, "+91 $1 $2");
}
