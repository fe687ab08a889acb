import { useContext } from "react";
import { NoticeList, NoticesContext } from "./notices.js";

/** What is told about indicators that stand nowhere in the tree (those that formulas take), and about the scheme as a whole. */
export function OtherNotices({ keys }: { keys: ReadonlySet<string> }) {
  const { problems, warnings } = useContext(NoticesContext);
  const isElsewhere = ({ path }: { path: string }) => {
    const [first, second = ""] = path.split(".");
    if (first === "indicators") return !keys.has(second);
    return !path.startsWith("definition.");
  };
  return <NoticeList problems={problems.filter(isElsewhere)} warnings={warnings.filter(isElsewhere)} />;
}
