import { Skeleton } from "@businesspro/ui/card";

export function HomeSkeleton() {
  return (
    <>
      <div className="grid gap-4">
        <Skeleton className="h-6 w-32" />
        <Skeleton className="h-44 rounded-xl" />
      </div>
      <div className="grid gap-4">
        <Skeleton className="h-6 w-40" />
        <div className="grid grid-cols-3 gap-2 sm:gap-3">
          <Skeleton className="aspect-square" />
          <Skeleton className="aspect-square" />
          <Skeleton className="aspect-square" />
        </div>
      </div>
    </>
  );
}
