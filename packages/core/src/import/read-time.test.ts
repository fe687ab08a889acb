import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number.js";
import { dateReader, detectTimeFormat, isTimeFormat, timeReader } from "./read-time.js";

describe("times of cells", () => {
  it.each([
    ["iso", "UTC", "2017-02-12 11:00:00", "2017-02-12T11:00:00.000Z"],
    ["iso", "Asia/Shanghai", "2026-11-21T08:00", "2026-11-21T00:00:00.000Z"],
    ["iso", "Asia/Shanghai", "2026-11-21", "2026-11-20T16:00:00.000Z"],
    ["iso", "Asia/Shanghai", "2026-11-21T08:00:00.25+02:00", "2026-11-21T06:00:00.250Z"],
    ["iso", "America/New_York", "2026-11-21T08:00:00Z", "2026-11-21T08:00:00.000Z"],
    ["MM/DD/YYYY hh:mm:ss A", "America/New_York", "03/01/2011 02:27:57 PM", "2011-03-01T19:27:57.000Z"],
    ["MM/DD/YYYY hh:mm:ss A", "America/New_York", "07/01/2011 12:00:00 AM", "2011-07-01T04:00:00.000Z"],
    ["M/D/YYYY", "UTC", "7/29/2013", "2013-07-29T00:00:00.000Z"],
    ["YYYY年M月D日[ A h:mm]", "Asia/Taipei", "2026年3月5日 下午 1:05", "2026-03-05T05:05:00.000Z"],
    ["D.M.YY[ H:mm]", "Europe/Berlin", "1.7.26 0:30", "2026-06-30T22:30:00.000Z"],
  ])("reads %s in %s: %s", (format, zone, text, instant) => {
    expect(timeReader(format, zone)(text)).toBe(instant);
  });

  it("puts a time that the clocks skip forward, and takes the first of a repeated one", () => {
    const read = timeReader("iso", "America/New_York");
    expect(read("2026-03-08 02:30:00")).toBe("2026-03-08T07:30:00.000Z");
    expect(read("2026-11-01 01:30:00")).toBe("2026-11-01T05:30:00.000Z");
  });

  it.each(["", "yesterday", "2026-02-30", "2026-13-01", "2026-01-01 25:00", "2026-01-01T24:00:00", "0000-01-01", "45321", "2026-1-1"])(
    "refuses %j as iso",
    (text) => {
      expect(timeReader("iso", "UTC")(text)).toBeUndefined();
    },
  );

  it.each(["13:00 PM 1/1/2026", "0:30 AM 1/1/2026"])("refuses %j, which no twelve-hour clock shows", (text) => {
    expect(timeReader("h:mm A M/D/YYYY", "UTC")(text)).toBeUndefined();
  });

  it("keeps the local date of a day without turning it into an instant", () => {
    expect(dateReader("iso")("2026-11-21 23:59:00")).toBe("2026-11-21");
  });

  it("reads back every instant that it wrote", () => {
    const instants = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (at) => {
        expect(timeReader("iso", "Asia/Shanghai")(at.toISOString())).toBe(at.toISOString());
      }),
    );
  });

  it.each([
    [["2017-02-12 11:00:00", "", "2017-02-14 09:30:00"], "iso"],
    [["7/29/2013", "7/30/2013"], "M/D/YYYY[ H:mm[:ss[.SSS]]]"],
    [["29/7/2013", "1/7/2013"], "D/M/YYYY[ H:mm[:ss[.SSS]]]"],
    [["03/01/2011 02:27:57 PM", "03/14/2011 03:59:20 PM"], "M/D/YYYY[ h:mm[:ss] A]"],
    [["2026年3月5日", "2026年12月31日 13:00"], "YYYY年M月D日[ H:mm[:ss[.SSS]]]"],
    [["2026/3/5 8:00"], "YYYY/M/D[ H:mm[:ss[.SSS]]]"],
    [[], "iso"],
  ])("finds the format of %j", (samples, format) => {
    expect(detectTimeFormat(samples)).toBe(format);
  });

  it("does not guess which of two numbers is the month", () => {
    expect(detectTimeFormat(["1/2/2026", "3/4/2026"])).toBeUndefined();
    expect(detectTimeFormat(["5/5/2026"])).toBeUndefined();
  });

  it.each(["YYYY-MM-DD", "D/M/YY h:mm A", "YYYY年M月D日"])("accepts the format %s", (format) => expect(isTimeFormat(format)).toBe(true));
  it.each(["", "MM/DD", "YYYY-MM-DD MM", "YYYY-MM-DD[", "YYYY-MM-DD h:mm", "YYYY-MM-DD HH A", "(", "YYYY-M-D[a][a][a][a]"])(
    "refuses the format %j",
    (format) => expect(isTimeFormat(format)).toBe(false),
  );
});

describe("numbers of cells", () => {
  it.each([
    ["4", false, 4],
    [" -1,234.5 ", false, -1234.5],
    ["1.5e3", false, 1500],
    ["1.234,5", true, 1234.5],
    ["1 234,5", true, 1234.5],
    ["0,75", true, 0.75],
  ])("reads %j (decimal comma: %j)", (text, decimalComma, value) => {
    expect(readNumber(text, decimalComma)).toBe(value);
  });

  it.each(["", "five", "1,5", "12,34", "--1", "0x10", "Infinity", "1e999", "4 stars"])("refuses %j", (text) =>
    expect(readNumber(text, false)).toBeUndefined(),
  );
});
