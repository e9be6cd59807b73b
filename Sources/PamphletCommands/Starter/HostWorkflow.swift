import ArgumentParser

/// A forge that can build a site itself whenever its texts are pushed there.
enum HostWorkflow: String, CaseIterable, ExpressibleByArgument {
  case github, codeberg, gitlab

  /// The forge's name.
  var name: String {
    switch self {
    case .github: "GitHub"
    case .codeberg: "Codeberg"
    case .gitlab: "GitLab"
    }
  }

  /// The path of its file in the site's folder.
  var path: String {
    switch self {
    case .github: ".github/workflows/pamphlet.yml"
    case .codeberg: ".forgejo/workflows/pamphlet.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  /// The file.
  var content: String {
    switch self {
    case .github: Self.githubFile
    case .codeberg: Self.codebergFile
    case .gitlab: Self.gitlabFile
    }
  }

  /// The shell lines that build the program where the cache does not have it.
  private static func install(indent: String) -> String {
    [
      "test -n \"$PAMPHLET_SOURCE\" || { echo 'Set PAMPHLET_SOURCE at the head of this file first.'; exit 1; }",
      "if [ ! -x program/bin/pamphlet ]; then",
      "  apt-get update -q && apt-get install -q -y git make pkg-config",
      "  git clone --depth 1 \"$PAMPHLET_SOURCE\" program/source",
      "  make -C program/source install PREFIX=\"$PWD/program\"",
      "fi",
    ].map { indent + $0 }.joined(separator: "\n")
  }

  private static let githubFile = """
    # Builds this site whenever its texts are pushed, and shows it at GitHub Pages.
    #
    # Once, in the repository's Settings, under Pages: choose "GitHub Actions" as the source.

    name: Pamphlet
    on:
      push:
        branches: [main]
      workflow_dispatch:
    permissions:
      contents: read
      pages: write
      id-token: write
    concurrency:
      group: pages
    env:
      # Where the source of the program Pamphlet is got from: the address you have cloned it from.
      PAMPHLET_SOURCE: ""
    jobs:
      publish:
        runs-on: ubuntu-latest
        container: swift:6.3
        environment:
          name: github-pages
          url: ${{ steps.pages.outputs.page_url }}
        steps:
          - uses: actions/checkout@v4
          - uses: actions/cache@v4
            with:
              path: program/bin
              key: pamphlet
          - name: Make the program
            run: |
    \(install(indent: "          "))
          - name: Build the site
            run: program/bin/pamphlet build
          - uses: actions/upload-pages-artifact@v3
            with:
              path: public
          - id: pages
            uses: actions/deploy-pages@v4

    """

  private static let codebergFile = """
    # Builds this site whenever its texts are pushed, and puts it on the branch pages, which Codeberg shows.
    #
    # Once: enable Actions in the repository's settings; make an access token that may write to repositories, and keep it
    # there as a secret called PAGES_TOKEN; and name the place in site.yml:
    #
    #     publish:
    #       pages: { to: git, repository: "https://codeberg.org/YOU/REPOSITORY.git", branch: pages }

    name: Pamphlet
    on:
      push:
        branches: [main]
      workflow_dispatch:
    env:
      # Where the source of the program Pamphlet is got from: the address you have cloned it from.
      PAMPHLET_SOURCE: ""
    jobs:
      publish:
        runs-on: docker
        container:
          image: swift:6.3
        steps:
          - uses: actions/checkout@v4
          - uses: actions/cache@v4
            with:
              path: program/bin
              key: pamphlet
          - name: Make the program
            run: |
    \(install(indent: "          "))
          - name: Publish the site
            env:
              PAGES_TOKEN: ${{ secrets.PAGES_TOKEN }}
            run: |
              git config --global credential.helper '!f() { echo username=token; echo "password=$PAGES_TOKEN"; }; f'
              program/bin/pamphlet publish

    """

  private static let gitlabFile = """
    # Builds this site whenever its texts are pushed, and shows it at GitLab Pages.

    variables:
      # Where the source of the program Pamphlet is got from: the address you have cloned it from.
      PAMPHLET_SOURCE: ""

    pages:
      image: swift:6.3
      script:
        - |
    \(install(indent: "      "))
        - program/bin/pamphlet build
      cache:
        key: pamphlet
        paths:
          - program/bin
      artifacts:
        paths:
          - public
      rules:
        - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

    """
}
