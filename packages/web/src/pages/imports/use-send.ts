import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { type Created, createImport, type ImportInput, importQueries, startImport, uploadFile } from "../../api/imports.js";

type Sending = { input: ImportInput; file: File };

/**
 * Creates the import, sends the file and starts it, then shows its page. When the file does not arrive, the next
 * attempt with the same mapping sends it to the import that waits for it already.
 */
export function useSend() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [sentBytes, setSentBytes] = useState(0);
  const waiting = useRef<{ key: string; created: Created }>(undefined);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const send = useMutation({
    mutationFn: async ({ input, file }: Sending) => {
      setSentBytes(0);
      abort.current = new AbortController();
      const key = JSON.stringify(input);
      const created = waiting.current?.key === key ? waiting.current.created : await createImport(input);
      waiting.current = { key, created };
      await uploadFile(created, file, setSentBytes, abort.current.signal);
      return startImport(created.id);
    },
    onSuccess: async (started) => {
      queryClient.setQueryData(importQueries.one(started.id).queryKey, started);
      void queryClient.invalidateQueries({ queryKey: [...importQueries.all, "list"] });
      await navigate({ to: "/imports/$id", params: { id: started.id }, replace: true, ignoreBlocker: true });
    },
  });
  return { ...send, sentBytes };
}
