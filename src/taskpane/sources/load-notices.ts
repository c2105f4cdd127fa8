import type { NoticeRecord } from "../../policy/compiled-policy";
import { NoticeText } from "./notice-text";

/** Loads the archived texts of notices, by notice id; they are fetched once, when first asked for. */
export async function loadNotices(
  notices: readonly NoticeRecord[],
): Promise<ReadonlyMap<string, NoticeText>> {
  const loaded = await Promise.all(
    notices.map(async ({ id, text }) => {
      const module = (await import(
        /* webpackMode: "lazy-once", webpackChunkName: "notices" */ `../../../assets/notices/${text.replace(/\.txt$/, "")}.txt`
      )) as { readonly default: string };
      return [id, new NoticeText(module.default)] as const;
    }),
  );
  return new Map(loaded);
}
