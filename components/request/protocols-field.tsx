import { TextField } from '@/components/ui/field';
import { hasMember } from '@/lib/http/request-members';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { withProtocols } from './api-edits';

type Props = {
  request: ScenarioData['request'];
  onEdit: (edit: (data: ScenarioData) => ScenarioData) => void;
};

/** The subprotocols that a WebSocket offers; nothing where it is none. */
export function ProtocolsField({ request: { api, protocols }, onEdit }: Props) {
  if (!hasMember(api, 'protocols')) return null;
  return (
    <TextField
      label="Subprotocols"
      value={protocols?.join(',') ?? ''}
      placeholder="chat, superchat"
      onChange={(text) => onEdit((data) => withProtocols(data, text))}
    />
  );
}
