import { ConfigProvider, App as MessageHost } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { type ReactNode, useEffect } from "react";
import { useLanguage } from "../lib/language.ts";
import { theme } from "./theme.ts";

const locales = { zh: zhCN, en: enUS } as const;
const tags = { zh: "zh-CN", en: "en" } as const;
const dayjsLocales = { zh: "zh-cn", en: "en" } as const;

/** One language for our words, the components', their calendar's and the page itself. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  dayjs.locale(dayjsLocales[language]);
  useEffect(() => {
    document.documentElement.lang = tags[language];
  }, [language]);
  return (
    <ConfigProvider locale={locales[language]} theme={theme} button={{ autoInsertSpace: false }}>
      <MessageHost>{children}</MessageHost>
    </ConfigProvider>
  );
}
