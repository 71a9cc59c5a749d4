import { TreeSelect } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import type { FilingFile } from "../filing-views.ts";
import type { PartOutline } from "../find-slot.ts";
import { slotTree } from "./slot-tree.ts";
import { usePlacing } from "./use-placing.ts";

interface PlaceDialogProps {
  readonly parts: readonly PartOutline[];
  readonly files: readonly FilingFile[];
  readonly onClose: () => void;
}

const named = 5;

/** Puts files where a person says. */
export function PlaceDialog({ parts, files, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const tree = useMemo(() => slotTree(parts, text), [parts, text]);
  const [value, setValue] = useState<string | null>(null);
  const { place, isPlacing } = usePlacing();
  const placement = value === null ? undefined : tree.placements.get(value);
  const names = files.slice(0, named).map(({ path }) => path);
  return (
    <FormDialog
      title={t("intake.sorting.moveTitle", { count: files.length })}
      submitLabel={t("intake.sorting.move")}
      refused={t("intake.sorting.notPlaced")}
      failure={null}
      pending={isPlacing}
      ready={placement !== undefined}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ul>
        {names.map((name) => (
          <li key={name}>
            <small>{name}</small>
          </li>
        ))}
        {files.length > named ? (
          <li>
            <small>{t("intake.sorting.andMore", { count: files.length - named })}</small>
          </li>
        ) : null}
      </ul>
      <Field label={t("intake.sorting.where")} hint={t("intake.sorting.whereHint")}>
        {(id) => (
          <TreeSelect<string | null>
            id={id}
            showSearch
            treeData={tree.nodes}
            treeNodeFilterProp="path"
            treeDefaultExpandedKeys={tree.nodes.map((node) => node.value)}
            placeholder={t("intake.sorting.search")}
            listHeight={320}
            value={value}
            onChange={setValue}
          />
        )}
      </Field>
    </FormDialog>
  );

  async function submit(): Promise<void> {
    if (placement === undefined) return;
    if (await place(files.map(({ id }) => ({ fileId: id, placement })))) onClose();
  }
}
