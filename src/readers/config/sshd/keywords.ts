/** Keywords of sshd_config(5), OpenSSH 10: the spelling of the manual, because the file may use any. */
const keywords = `AcceptEnv AddressFamily AllowAgentForwarding AllowGroups AllowStreamLocalForwarding AllowTcpForwarding AllowUsers
AuthenticationMethods AuthorizedKeysCommand AuthorizedKeysCommandUser AuthorizedKeysFile AuthorizedPrincipalsCommand
AuthorizedPrincipalsCommandUser AuthorizedPrincipalsFile Banner CASignatureAlgorithms ChallengeResponseAuthentication ChannelTimeout
ChrootDirectory Ciphers ClientAliveCountMax ClientAliveInterval Compression DebianBanner DenyGroups DenyUsers DisableForwarding
ExposeAuthInfo FingerprintHash ForceCommand GatewayPorts GSSAPIAuthentication GSSAPICleanupCredentials GSSAPIKeyExchange
GSSAPIStrictAcceptorCheck HostbasedAcceptedAlgorithms HostbasedAuthentication HostbasedUsesNameFromPacketOnly HostCertificate
HostKey HostKeyAgent HostKeyAlgorithms IgnoreRhosts IgnoreUserKnownHosts Include IPQoS KbdInteractiveAuthentication
KerberosAuthentication KerberosGetAFSToken KerberosOrLocalPasswd KerberosTicketCleanup KexAlgorithms KeyRegenerationInterval
ListenAddress LoginGraceTime LogLevel LogVerbose MACs Match MaxAuthTries MaxSessions MaxStartups ModuliFile
PasswordAuthentication PermitEmptyPasswords PermitListen PermitOpen PermitRootLogin PermitTTY PermitTunnel PermitUserEnvironment
PermitUserRC PerSourceMaxStartups PerSourceNetBlockSize PerSourcePenalties PerSourcePenaltyExemptList PidFile Port PrintLastLog
PrintMotd Protocol PubkeyAcceptedAlgorithms PubkeyAcceptedKeyTypes PubkeyAuthentication PubkeyAuthOptions RDomain RefuseConnection
RekeyLimit RequiredRSASize RevokedKeys RhostsRSAAuthentication RSAAuthentication SecurityKeyProvider ServerKeyBits SetEnv
SshdAuthPath SshdSessionPath StreamLocalBindMask StreamLocalBindUnlink StrictModes Subsystem SyslogFacility TCPKeepAlive
TrustedUserCAKeys UnusedConnectionTimeout UseDNS UseLogin UsePAM UsePrivilegeSeparation VersionAddendum X11DisplayOffset
X11Forwarding X11MaxDisplays X11UseLocalhost XAuthLocation`
const spelling = new Map(keywords.split(/\s+/u).map((keyword) => [keyword.toLowerCase(), keyword]))

/** The manual's spelling of a keyword; an unknown one stays as it is. */
export const sshdKeyword = (written: string): string => spelling.get(written.toLowerCase()) ?? written
