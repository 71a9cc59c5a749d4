import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";

interface ProgrammeSelectProps {
  readonly id: string;
  readonly value: readonly ProgrammeId[];
  readonly onChange: (value: readonly ProgrammeId[]) => void;
  /** One alone. */
  readonly single?: boolean;
}

/** Programmes by name and college; what is typed looks in both. */
export function ProgrammeSelect({ id, value, onChange, single = false }: ProgrammeSelectProps) {
  const text = useText();
  const trpc = useTRPC();
  const programmes = useQuery(trpc.programmes.list.queryOptions());
  return (
    <Select<ProgrammeId[] | ProgrammeId>
      id={id}
      {...(single ? {} : { mode: "multiple" as const })}
      loading={programmes.isPending}
      value={single ? value.slice(0, 1) : [...value]}
      showSearch={{ optionFilterProp: "label" }}
      options={(programmes.data ?? []).map(({ id: programme, name, college }) => ({
        value: programme,
        label: `${name} · ${text(college.name)}`,
      }))}
      onChange={(chosen) => onChange([chosen].flat())}
    />
  );
}
