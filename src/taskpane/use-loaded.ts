import { useEffect, useState } from "react";

export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "loaded"; readonly value: T }
  | { readonly status: "failed" };

/** What a function loads, as far as it is loaded. Give a function that stays the same between drawings. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ status: "loading" });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => {
        if (isWanted) setLoaded({ status: "loaded", value });
      },
      () => {
        if (isWanted) setLoaded({ status: "failed" });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return loaded;
}
