import { readingOf } from "@goodstanding/domain/review/reading/read-text";
import { serveTasks } from "./serve-tasks.ts";

serveTasks(readingOf);
