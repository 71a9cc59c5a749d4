import { useMutation } from "@tanstack/react-query";
import { sendScan } from "../../lib/send-scan.ts";

/** Sends the scan first, where there is one, and then does with its hash what is to be done. */
export function useWithScan() {
  const sending = useMutation<string, unknown, File>({
    mutationFn: (file) => sendScan("/api/oversight/scan", file),
  });
  return {
    failure: sending.error,
    pending: sending.isPending,
    send: (scan: File | null, then: (scanSha256: string | null) => void): void => {
      if (scan === null) then(null);
      else sending.mutate(scan, { onSuccess: then });
    },
  };
}
