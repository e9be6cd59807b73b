import PamphletCommands

await PamphletCommand.start()
