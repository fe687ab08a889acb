import { type ComponentProps, useMemo } from "react";
import { SelectField } from "./field.js";

/** Chooses an IANA time zone; one that the browser does not list stays as it is. */
export function TimeZoneField({ value, ...props }: ComponentProps<typeof SelectField> & { value: string }) {
  const zones = useMemo(() => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), value])].sort(), [value]);
  return (
    <SelectField value={value} {...props}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll("_", " ")}
        </option>
      ))}
    </SelectField>
  );
}
