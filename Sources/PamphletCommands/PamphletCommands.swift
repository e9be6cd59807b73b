// PamphletCommands
