import { expect, it } from "vitest";
import { clientIp } from "./client-ip.js";

const gateway = { event: { requestContext: { http: { sourceIp: "198.51.100.1" } } } };
const request = (headers: Record<string, string>) => ({ header: (name: string) => headers[name] });

it("believes the edge about the viewer when it proves itself", () => {
  expect(clientIp(request({ "x-origin-key": "key", "x-viewer-ip": "203.0.113.9" }), gateway, ["key"])).toBe("203.0.113.9");
});

it("believes nobody else: without the proof the gateway's view counts", () => {
  expect(clientIp(request({ "x-viewer-ip": "203.0.113.9" }), gateway, ["key"])).toBe("198.51.100.1");
  expect(clientIp(request({ "x-origin-key": "guess", "x-viewer-ip": "203.0.113.9" }), gateway, ["key"])).toBe("198.51.100.1");
  expect(clientIp(request({}), {}, ["key"])).toBeUndefined();
});

it("takes the key before a rotation and the one after it alike, and none that is empty", () => {
  for (const key of ["new", "old"])
    expect(clientIp(request({ "x-origin-key": key, "x-viewer-ip": "203.0.113.9" }), gateway, ["new", "old"])).toBe("203.0.113.9");
  expect(clientIp(request({ "x-origin-key": "", "x-viewer-ip": "203.0.113.9" }), gateway, [""])).toBe("198.51.100.1");
});
