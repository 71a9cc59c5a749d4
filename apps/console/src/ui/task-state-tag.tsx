import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  StopOutlined,
} from "@ant-design/icons";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { TaskState } from "@goodstanding/domain/oversight/task-state";
import { useText } from "../lib/language.ts";
import { type Look, StatusTag } from "./status-tag.tsx";

interface TaskStateTagProps {
  readonly state: TaskState;
  /** How the states of this kind of task are called. */
  readonly names: Readonly<Record<TaskState, Text>>;
}

/** Of a letter or an order. */
export function TaskStateTag({ state, names }: TaskStateTagProps) {
  const text = useText();
  return <StatusTag look={looks[state]}>{text(names[state])}</StatusTag>;
}

const looks: Record<TaskState, Look> = {
  open: { tone: "warning", icon: ClockCircleOutlined },
  overdue: { tone: "danger", icon: ExclamationCircleOutlined },
  done: { tone: "success", icon: CheckCircleOutlined },
  withdrawn: { tone: "neutral", icon: StopOutlined },
};
