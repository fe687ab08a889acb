import { Languages } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseLanguage } from "../i18n/index.js";
import { LOCALE_NAMES, LOCALES } from "../lib/locale.js";
import { IconButton } from "../ui/button.js";
import { Menu, MenuChoice, MenuSeparator } from "../ui/menu.js";
import { useLocale } from "./session-context.js";
import { chooseTheme, currentTheme, THEMES } from "./theme.js";

/** Language and appearance, both remembered in this browser. */
export function AppearanceMenu() {
  const { t } = useTranslation();
  const locale = useLocale();
  const [theme, setTheme] = useState(currentTheme);
  return (
    <Menu trigger={<IconButton label={`${t("common.language")}, ${t("common.theme.label")}`} icon={Languages} />}>
      <MenuChoice
        label={t("common.language")}
        value={locale}
        options={LOCALES.map((each) => [each, LOCALE_NAMES[each]] as const)}
        onChange={(next) => void chooseLanguage(next)}
      />
      <MenuSeparator />
      <MenuChoice
        label={t("common.theme.label")}
        value={theme}
        options={THEMES.map((each) => [each, t(`common.theme.${each}`)] as const)}
        onChange={(next) => {
          chooseTheme(next);
          setTheme(next);
        }}
      />
    </Menu>
  );
}
