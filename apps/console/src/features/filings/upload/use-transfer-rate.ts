import { useEffect, useEffectEvent, useState } from "react";
import { rateOf, type Sample, withSample } from "./transfer-rate.ts";

/** Bytes a second while something is being sent; `null` before it can be told and when it is over. */
export function useTransferRate(sent: number, isSending: boolean): number | null {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const take = useEffectEvent(() =>
    setSamples((before) => withSample(before, { at: performance.now(), sent })),
  );
  useEffect(() => {
    if (!isSending) return;
    const timer = setInterval(take, 1000);
    return () => {
      clearInterval(timer);
      setSamples([]);
    };
  }, [isSending]);
  return isSending ? rateOf(samples) : null;
}
