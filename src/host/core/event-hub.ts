import { EventCategory, type EventEntry } from "./rich-api";

/** Event numbers of office.js (`eventType` in its sources). */
export const EventType = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorkbookActivated: 2203,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

/** The target id of events that a whole workbook's collection listens to. */
export const WORKBOOK_TARGET = "Workbook";

/** Knows which events the add-in has registered for, and hands on only those. */
export class EventHub {
  private readonly registrations = new Map<string, number>();

  constructor(private readonly deliver: (entries: readonly EventEntry[]) => void) {}

  register(type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    const left = (this.registrations.get(key) ?? 0) - 1;
    if (left > 0) {
      this.registrations.set(key, left);
    } else {
      this.registrations.delete(key);
    }
  }

  /** Sends one event to each of its targets that is listened to. */
  emit(type: number, targetIds: readonly string[], details: Readonly<Record<string, unknown>>): void {
    const message = JSON.stringify(details);
    const entries = targetIds
      .filter((targetId) => this.registrations.has(`${type}|${targetId}`))
      .map((targetId) => ({ category: EventCategory.Excel, type, targetId, message }));
    if (entries.length > 0) {
      this.deliver(entries);
    }
  }
}
