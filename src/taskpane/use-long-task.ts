import { useCallback, useEffect, useRef, useState } from "react";

export interface LongTask {
  /** 0 to 1 while it runs, null when nothing runs. */
  readonly progress: number | null;
  readonly start: (work: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<void>) => void;
  readonly cancel: () => void;
}

/** Runs one piece of long work at a time, with its progress; leaving the view cancels it. */
export function useLongTask(): LongTask {
  const [progress, setProgress] = useState<number | null>(null);
  const controller = useRef<AbortController | null>(null);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const start = useCallback<LongTask["start"]>((work) => {
    const current = new AbortController();
    controller.current = current;
    setProgress(0);
    const report = (share: number): void => {
      if (!current.signal.aborted) setProgress(share);
    };
    void work(current.signal, report).finally(() => setProgress(null));
  }, []);
  return { progress, start, cancel };
}
