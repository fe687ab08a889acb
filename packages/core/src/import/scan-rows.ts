/** Longest row in characters; a longer one is reported and skipped, so that memory stays flat whatever the file. */
export const MAX_ROW_LENGTH = 1024 * 1024;

export type RowFault = "quote_broken" | "quote_unclosed" | "row_too_long";

/** One row as it stands in the file. `line` is the physical line on which it begins, counted from 1. */
export type ScannedRow = { line: number; fields: string[]; fault?: RowFault };

export type RowScanner = {
  /** The rows that this piece of text completes. */
  push(text: string): ScannedRow[];
  /** What is left when the file ends. */
  end(): ScannedRow[];
};

type Found = { fields: string[]; next: number; fault?: RowFault };
/** `more` means that the row cannot be told apart before more text has come. */
type Scan = Found | "more";

const QUOTE = '"';
/** How much of a row that cannot be split is kept for the error file. */
const EXCERPT_LENGTH = 500;

/**
 * Splits delimited text (RFC 4180) into rows, whatever the boundaries of the pieces it comes in. It goes on after
 * every fault: a row with a broken quotation mark is one faulty row; a quotation mark that is never closed costs
 * the line on which it was opened and no more; of a row that is too long only an excerpt is kept.
 * Lines may end in LF, CRLF or CR, also mixed. Empty lines are no rows.
 */
export function createRowScanner(delimiter: string, maxRowLength = MAX_ROW_LENGTH): RowScanner {
  let buffer = "";
  let line = 1;
  let skipping = false;
  let attemptFrom = 0;

  const drain = (atEnd: boolean): ScannedRow[] => {
    const rows: ScannedRow[] = [];
    let start = 0;
    let text = createCursor(buffer, delimiter, atEnd, maxRowLength);
    while (start < buffer.length) {
      if (skipping) {
        const eol = text.lineEnd(start);
        if (!eol) {
          buffer = buffer.endsWith("\r") ? "\r" : "";
          attemptFrom = 0;
          return rows;
        }
        skipping = false;
        start = eol.next;
        line += 1;
        continue;
      }
      const scan = scanRow(text, start);
      if (scan === "more") break;
      if (scan.next < text.furthest()) text = createCursor(buffer, delimiter, atEnd, maxRowLength);
      if (scan.fields.length > 1 || scan.fields[0] !== "" || scan.fault)
        rows.push({ line, fields: scan.fields, ...(scan.fault ? { fault: scan.fault } : {}) });
      skipping = scan.fault === "row_too_long";
      line += lineEndsIn(buffer, start, scan.next);
      start = scan.next;
    }
    buffer = buffer.slice(start);
    // A long row is scanned again only after it has grown noticeably: the work stays linear for pieces of any size.
    attemptFrom = Math.floor(buffer.length * 1.25);
    return rows;
  };

  return {
    push: (text) => {
      buffer += text;
      return skipping || buffer.length > attemptFrom ? drain(false) : [];
    },
    end: () => drain(true),
  };
}

type LineEnd = { at: number; next: number };
type Cursor = {
  text: string;
  atEnd: boolean;
  maxRowLength: number;
  delimiterText: string;
  delimiter(from: number): number;
  quote(from: number): number;
  /** The line's end at or after a position; undefined while it has not come yet. */
  lineEnd(from: number): LineEnd | undefined;
  /** Up to where look-ups have gone: after stepping back before it, their memory is stale. */
  furthest(): number;
};

/** Look-ups that remember where the next character of a kind is, so that text without it is searched once. */
function createCursor(text: string, delimiterText: string, atEnd: boolean, maxRowLength: number): Cursor {
  let furthest = 0;
  const finder = (character: string) => {
    let at = -2;
    return (from: number): number => {
      furthest = Math.max(furthest, from);
      if (at !== -1 && at < from) at = text.indexOf(character, from);
      return at === -1 ? text.length : at;
    };
  };
  const lf = finder("\n");
  const cr = finder("\r");
  const lineEnd = (from: number): LineEnd | undefined => {
    const at = Math.min(lf(from), cr(from));
    if (at === text.length) return atEnd ? { at, next: at } : undefined;
    if (text[at] === "\n") return { at, next: at + 1 };
    if (at + 1 === text.length && !atEnd) return undefined;
    return { at, next: text[at + 1] === "\n" ? at + 2 : at + 1 };
  };
  return {
    text,
    atEnd,
    maxRowLength,
    delimiterText,
    delimiter: finder(delimiterText),
    quote: finder(QUOTE),
    lineEnd,
    furthest: () => furthest,
  };
}

function scanRow(cursor: Cursor, start: number): Scan {
  const { text, maxRowLength, delimiterText } = cursor;
  const eol = cursor.lineEnd(start);
  const lineStop = eol?.at ?? text.length;
  if (cursor.quote(start) < lineStop) return scanFields(cursor, start);
  // Without a line end yet, the last character may be the CR of one.
  if (lineStop - start > (eol ? maxRowLength : maxRowLength + 1)) return tooLong(cursor, start);
  return eol ? { fields: text.slice(start, eol.at).split(delimiterText), next: eol.next } : "more";
}

/** Field by field, for rows in which a quotation mark occurs. */
function scanFields(cursor: Cursor, start: number): Scan {
  const { text, atEnd, maxRowLength } = cursor;
  const fields: string[] = [];
  let fault: RowFault | undefined;
  for (let at = start; ; at += 1) {
    if (at - start > maxRowLength) return tooLong(cursor, start);
    if (at >= text.length && !atEnd) return "more";
    const field = text[at] === QUOTE ? quotedField(cursor, start, at) : plainField(cursor, at);
    if (field === "more") return text.length - start > maxRowLength + 1 ? tooLong(cursor, start) : "more";
    if (field === "unclosed") return unclosed(cursor, start, at);
    if (field.next - start > maxRowLength) return tooLong(cursor, start);
    fields.push(field.value);
    if (field.broken) fault = "quote_broken";
    at = field.next;
    if (text[at] === cursor.delimiterText) continue;
    const eol = cursor.lineEnd(at);
    if (!eol) return "more";
    return fault ? { fields, next: eol.next, fault } : { fields, next: eol.next };
  }
}

type Field = { value: string; next: number; broken?: true };

function plainField(cursor: Cursor, at: number): Field | "more" {
  const eol = cursor.lineEnd(at);
  const next = Math.min(cursor.delimiter(at), eol?.at ?? cursor.text.length);
  if (!eol && next === cursor.text.length) return "more";
  return { value: cursor.text.slice(at, next), next };
}

function quotedField(cursor: Cursor, start: number, at: number): Field | "more" | "unclosed" {
  const { text, atEnd, maxRowLength } = cursor;
  const close = closingQuote(text, at + 1);
  if (close === undefined) return atEnd || text.length - start > maxRowLength + 1 ? "unclosed" : "more";
  if (close - start > maxRowLength) return "unclosed";
  const after = text[close + 1];
  if (after === undefined && !atEnd) return "more";
  const value = text.slice(at + 1, close).replaceAll('""', QUOTE);
  if (after === undefined || after === cursor.delimiterText || after === "\n" || after === "\r") return { value, next: close + 1 };
  if (/[\r\n]/.test(value)) return "unclosed";
  const rest = plainField(cursor, close);
  return rest === "more" ? "more" : { value: text.slice(at, rest.next), next: rest.next, broken: true };
}

/** The quotation mark that ends a field; doubled ones belong to its text. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, at + 2)) {
    if (text[at + 1] !== QUOTE) return at;
  }
  return undefined;
}

function tooLong({ text, maxRowLength }: Cursor, start: number): Found {
  return { fields: [text.slice(start, start + Math.min(EXCERPT_LENGTH, maxRowLength))], next: start + maxRowLength, fault: "row_too_long" };
}

function unclosed(cursor: Cursor, start: number, at: number): Scan {
  const { text, maxRowLength } = cursor;
  const eol = createCursor(text, cursor.delimiterText, cursor.atEnd, maxRowLength).lineEnd(at);
  if (!eol || eol.at - start > maxRowLength) return tooLong(cursor, start);
  return { fields: [text.slice(start, Math.min(eol.at, start + EXCERPT_LENGTH))], next: eol.next, fault: "quote_unclosed" };
}

function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const character = text.charCodeAt(at);
    if (character === 10 || (character === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}
