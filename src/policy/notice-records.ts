import type { NoticeRecord } from "./compiled-policy";
import records from "./generated/notices.json";

/** The loaded notices with their titles, issuers and archived texts: for readers, not for the rules. */
export const noticeRecords = records as readonly NoticeRecord[];
