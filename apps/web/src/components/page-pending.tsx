/** Shown when a page's code or texts take longer than a blink. Says nothing: the page's own skeleton follows. */
export function PagePending() {
  return (
    <div aria-hidden="true" className="mx-auto grid w-full max-w-3xl gap-5 px-4 pt-6 sm:px-6 lg:pt-9">
      <div className="skeleton h-9 w-2/5" />
      <div className="skeleton h-44 w-full" />
      <div className="skeleton h-24 w-full" />
    </div>
  );
}
