import { useMutation } from "@tanstack/react-query";
import { trpc } from "./trpc.ts";

export function useLogOut() {
  return useMutation(trpc.auth.logOut.mutationOptions({ onSuccess: () => location.assign("/log-in") }));
}
