import type { ThemeConfig } from "antd";
import { fontFamily, monoFamily, palette, tones } from "./tokens.ts";

export const theme: ThemeConfig = {
  token: {
    colorPrimary: palette.primary,
    colorLink: palette.primary,
    colorLinkHover: palette.primaryHover,
    colorInfo: tones.info.ink,
    colorSuccess: tones.success.ink,
    colorWarning: tones.warning.ink,
    colorError: tones.danger.ink,
    colorInfoBg: tones.info.ground,
    colorInfoBorder: tones.info.line,
    colorSuccessBg: tones.success.ground,
    colorSuccessBorder: tones.success.line,
    colorWarningBg: tones.warning.ground,
    colorWarningBorder: tones.warning.line,
    colorErrorBg: tones.danger.ground,
    colorErrorBorder: tones.danger.line,
    colorText: palette.ink,
    colorTextSecondary: palette.inkSoft,
    colorTextTertiary: palette.inkSoft,
    colorTextDescription: palette.inkSoft,
    colorTextPlaceholder: "#6b7875",
    colorBgLayout: palette.page,
    colorBorderSecondary: palette.line,
    fontFamily,
    fontFamilyCode: monoFamily,
    fontSize: 14,
    borderRadius: 6,
    controlOutlineWidth: 3,
  },
  components: {
    Table: {
      headerBg: "#f7f9f8",
      headerColor: palette.inkSoft,
      cellPaddingBlockMD: 10,
      cellPaddingInlineMD: 12,
      rowHoverBg: "#f5f9f7",
    },
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
  },
};
