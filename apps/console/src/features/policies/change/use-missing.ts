import { useTranslation } from "react-i18next";

type FieldName = "regime" | "unit" | "rule" | "date" | "because";

/** The labels of the fields that are not filled in, in the order given. */
export function useMissing(): (filled: { readonly [Name in FieldName]?: boolean }) => readonly string[] {
  const { t } = useTranslation();
  return (filled) =>
    // Keys of the record are the fields' names.
    (Object.keys(filled) as FieldName[])
      .filter((name) => !filled[name])
      .map((name) => t(`policyChange.field.${name}`));
}
