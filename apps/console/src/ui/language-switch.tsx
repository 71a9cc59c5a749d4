import { GlobalOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { storeLanguage, useLanguage } from "../lib/language.ts";

/** One button that names the other language in that language. */
export function LanguageSwitch() {
  const { i18n, t } = useTranslation();
  const other = useLanguage() === "zh" ? "en" : "zh";
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      lang={other}
      title={t("ui.language.switch")}
      onClick={change}
    >
      {names[other]}
    </Button>
  );

  function change(): void {
    storeLanguage(other);
    void i18n.changeLanguage(other);
  }
}

const names = { zh: "中文", en: "English" } as const;
