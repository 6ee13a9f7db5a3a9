/**
 * Public keys whose private halves are published: examples, test keys and development keys of boot loaders and vendors' kits.
 * Whoever trusts one of them trusts everybody. Beside them keys that firmware makers labelled as not to be trusted. Data only.
 */

export interface PublishedKeys {
  /** Where they are published. */
  readonly origin: string
  /** A page that a reader can open. */
  readonly url: string
  /** `labelled`: their names say that they are not to be trusted; of some of them, not all, the private half is known to be out. */
  readonly status?: 'labelled'
  /** File name there, by SHA-256 of the SubjectPublicKeyInfo in hex. */
  readonly keys: Readonly<Record<string, string>>
}

export const publishedKeys: readonly PublishedKeys[] = [
  {
    origin: 'MCUboot',
    url: 'https://github.com/mcu-tools/mcuboot',
    keys: {
      'bb868a727f0ef75e890a6a52bccd1d936fb34438afd6f237e8af259865742446': 'cypress-test-ec-p256.pem', '3c23fc4e1d332a0c86e6a8bf6ecf26046d702302e135bf53fc04a009a33a78c5': 'enc-ec256-priv.pem',
      '95ac5d264689fa25b14a87a9bc950abfb1a77e5e628e7b13b5f1940c9a1c65b8': 'enc-rsa2048-priv.pem', '9a1dc1eb80199d8498f2a75dde0a7b75216e8302bf3a12bd04f153f48f3f24a0': 'enc-x25519-priv.pem',
      'e30466f6b8470c1f29070b17f1e2d3e94d445e3f608087fdc711e4382bb538b6': 'root-ec-p256-pkcs8.pem', '6bcd1e16d80e5fe13a5307e6f1de8344c7e50e537d9962ce35ef6db5e642fae8': 'root-ec-p384-pkcs8.pem',
      '6754edab1e29affef4a05935adecbeb1a7b8b62397b31e39a61b5bfcaafd63af': 'root-ed25519-2-pub.pem', 'b1d87d60173352b9a4808979790fc699fb4c4f83b49cf1970edd96ff4adc36a6': 'root-ed25519-unknown.pem',
      'c1907fa4eac7fae3840a78902b6f0710b037e9968e5c6274a12a28790c7d4e3c': 'root-ed25519.pem', 'a14bcb1bf9bb821146ba32838217e476f5412621320534ffe490a1890c994660': 'root-rsa-2048.pem',
      '159d8b7930769d887f3ff0b4e9ec176b82313663f2ef76dc24f5e964da1bc482': 'root-rsa-3072.pem', 'e6c097daf1458d0f8b8d43fc4b4b9d4425203484b3afe5570ed074073901bab0': 'bad-ec-p256.pem',
      'cf2f67a6aee012de5a8e82a9d9e9f6bf4923f9f367fe6c03fe844a251a7b3e55': 'bad-rsa-2048.pem', '64cf53d13dc8784425001af1dd51799e2bd93d0e0bef08f988765ee2379f9eba': 'key_ec.pem',
      '6dc968724fdedb71be7c8ad62540ea148996f96adb5c48e9cc3112c588f26d89': 'key_ec256.pem', '1c35c9ccb929906e7792eda384825b41be700c50760493eaf163135933e191aa': 'key_ec256_2.pem',
      '53730935377f0650b22361f542f5bea746ec7f3480719eed782a9543b0ed733a': 'key_ec_2.pem', '54674c34090b98739e4bb93ab182c4e099ce378410b4ebe6dd5922b064779511': 'key_rsa.pem',
      'f82d91d0193c6557517b7762f1a334abc4d4709ef1eb77b51e42f71c2a55fc6c': 'key_rsa_2.pem',
    },
  },
  {
    origin: 'Trusted Firmware-M',
    url: 'https://github.com/zephyrproject-rtos/trusted-firmware-m',
    keys: {
      '82a5b443594853d4bf0fdd89a914a5dc16f867548207d7077e74d80c063efda9': 'root-EC-P256_1.pem', '4ec3fb3193234e2ed4456e84507ba591bbe2456ea38d1cd80287cfdec268ab6f': 'root-EC-P384_1.pem',
      'f7ff201419cb1554a5d17c9b7adc83b61a995646c02808da2135a24e5424df72': 'root-RSA-2048_1.pem', '0e2aa51f06578eac107065a8577507876aa047ef1dc74f7250a6ff7b590ba11d': 'root-RSA-3072.pem',
      'ebfe363948e8eff9252314dc84e827f37aca7d3a0bb34140eb4f08b548a4ccbd': 'root-RSA-3072_1.pem', '7b1a17147ca907e16cad79901fef13991ec6206e3d148b657068ad6c4cba4626': 'tfm_initial_attestation_key.pem',
      '3dfc6223395902412e16c0bda059f3ddb0f732f05380d9a4e276f15c8a2c70ad': 'TFM_S_KEY_PRIV.pem',
    },
  },
  {
    origin: 'Trusted Firmware-A',
    url: 'https://github.com/ARM-software/arm-trusted-firmware',
    keys: {
      'a1ec91d8903068e1d0d44209d60f7d950440d2274b2fc1daa3702817924275c5': 'arm_protprivk_ecdsa.pem', '71d92fd7a802f39848a95fa5765f4d71067b79ce095d67204f449ec1a0c40b36': 'arm_protprivk_ecdsa_secp384r1.pem',
      '9c1bf3361f117b572a8560069f74ed7665d7b7a7e8a31d0980be509ec64b7b39': 'arm_protprivk_rsa.pem', '2e40bf6ef912bb983171090e1e153d0bfdd1cc694a98eb8ba0b020864e6c0717': 'arm_rotprivk_ecdsa.pem',
      'dcbcebee418114ed0951f0693527feaede4cad51081cd45ee54979d0072ff53b': 'arm_rotprivk_ecdsa_secp384r1.pem', 'b0f382091297d83a377a72471bec3273e99232e24959f65e8b4a4a46d8229ada': 'arm_rotprivk_rsa.pem',
      '9a0f8acde4fd481c87d30b3041d64c00334d63e29d1786af8abbd6423d6da5f6': 'arm_rotprivk_rsa_3k.pem', 'e22596c73e8ac825eadaa7ba38231808c06da97075d1ba96a7c2c007ad86b928': 'arm_rotprivk_rsa_4k.pem',
      '8c1214bc7d5511680ee910057198689db55bdecb5623a2b310fa9061be37e427': 'arm_swd_rotprivk_ecdsa.pem', 'fe3ba5e86d13a338fb9bdcc55fd60e0ad938c005562a57510c8004951797e538': 'arm_swd_rotprivk_ecdsa_secp384r1.pem',
      '1130bee2c30b92e69c10c8cb1b159328eca8308a7749d381d51ee9e3a167066b': 'arm_swd_rotprivk_rsa.pem', 'a84ffcf46562d00768d779b620a7f53d44f71f058efb2d15c76d0bb32f237cb4': 'csk_priv_pem0.key',
      'a45ae707298b3f0e2d057ea1a4b44bf1a2829c81cabaadbdf6a17fa1f8207db9': 'csk_priv_pem1.key', 'ab13eb57671c6e9e934d428e0897f163143164e7de8d1f1cae4d604bb8f2872a': 'csk_priv_pem2.key',
      'df734773f1270f0dc4dcba9df471892a8bb3d02de87ae7f124fd6f9cb73344ee': 'csk_priv_pem3.key', '80eeee2563bd1d0618bfb0184ca4380329dde018058698fce097bebb364b85a2': 'kak_priv_pem.key',
    },
  },
  {
    origin: 'OP-TEE',
    url: 'https://github.com/OP-TEE/optee_os',
    keys: {
      'cac7bcfaf8674a57e5eaa8ef1a7c9b67af1fd5562a06440d88d5e3c632e88c48': 'default.pem',
    },
  },
  {
    origin: 'U-Boot',
    url: 'https://github.com/u-boot/u-boot',
    keys: {
      '00acfeb4d70d02eeabb36d01690d2b450f471ad40f7fde5f8247673567ddc0b0': 'custMpk.crt', '296963305883ca5b6fd0ef328cccbc5cdea586a373ee109094db1af757b272f1': 'ti-degenerate-key.pem',
      '5f7c50e793c142244a545bdd455f14aa2a4df44eabdceef21b53e97825786dcd': 'dev.crt', '6278a34fcfce205e4cbd3e8a85bd6906732700a8fb54d1d3df7df00cd7cf584c': 'capsule_priv_key_bad.key',
      'fda75632e6cbd03e06beafa01d6bbb663e1f400de8fca64052ca38ebc3845d0e': 'capsule_priv_key_good.key', 'd7ea6035b786bc3ee6a33d361d4027f6d9e29faa2e8b77aa940ea7d2fb873ef0': 'dev.key',
      'dfe7bb28f4dd6401d095332287653869932133725ac54e76ea56dd58338f5e36': 'dummy-rsa4096.crt', 'fec26a11c98bd401d074b6d0715255369956e9d43c65fcb6418973e1c0cbdb01': 'rsa2048.key',
      '24d14d4569d0a6daf1deabecf59f591f73e052e5d01de2e7bbf60660dc479b5e': 'key.key',
    },
  },
  {
    origin: 'Raspberry Pi usbboot',
    url: 'https://github.com/raspberrypi/usbboot',
    keys: {
      '79808217445be54be66d4c2cc2f386e9ebf69529ff4c694bbfc6c384d1893d20': 'example-private.pem',
    },
  },
  {
    origin: 'esptool',
    url: 'https://github.com/espressif/esptool',
    keys: {
      'efa56342fb8c904b911dd29ca905f034a0ac656f8e7b0c4f49907ba66dd4b483': 'ecdsa_secure_boot_signing_key2.pem', 'c7e5970095e3365cd78808bab70f55ea33d48e38cc06a22a28120da973d5e948': 'ecdsa192_secure_boot_signing_key.pem',
      'fffeafdf99ae035bd6a658044db81923b8b622e0938611525fffd14024c553b7': 'ecdsa192_secure_boot_signing_key2.pem', '2029eb613973316b6ec98429b9816237472fb8005a6775d69885debc274ab695': 'ecdsa192_secure_boot_signing_key3.pem',
      'aaeeed0caf65d7a4a9582d0f24b4b2e61d9608f70aff849b071a23719533c7b9': 'ecdsa192_secure_boot_signing_key4.pem', '7400553d7a3b1c46aa2b572ba2978475b5ba9116ae6f311bf7d20a3243478ddd': 'ecdsa192_secure_boot_signing_key_v2.pem',
      'c9aa0de6e3f9c806b4bbd78753f8960a543353c272005d6b903ed05fbcb2e8f4': 'ecdsa256_secure_boot_signing_key.pem', 'be6673e2e2088fe37a7c0d9ad42a4ad1669578a450e9daac387392cbca87e473': 'ecdsa256_secure_boot_signing_key2.pem',
      '10a122f30a2d0953225750cc11d58b91d40750e6d47588c8e6e7e001b0cf10d7': 'ecdsa256_secure_boot_signing_key3.pem', 'bc719addcb27b375edec12ae4ce3cc4b3d21961482f98cbf464a5abb180fe4f1': 'ecdsa256_secure_boot_signing_key4.pem',
      '5938c05dfb34e93c48d3241a4135a0fbdb1a33b3acf05581555dea5e4a87a240': 'ecdsa256_secure_boot_signing_key_v2.pem', 'f59288721ff1c6dd1d0346e23d30444524bd6e53919f3cbfe0dfb6e9bd0633b1': 'ecdsa384_secure_boot_signing_key.pem',
      '7063d5577350185d8a751a3cdc6c32c3724683eeef1f84c7df4ebd9629ed41a7': 'ecdsa384_secure_boot_signing_key2.pem', 'b397c28cb2c63aeda0c8c903bf63786ddfd7739e5480542371abd949a8874029': 'ecdsa384_secure_boot_signing_key3.pem',
      'cabd3956fb11652c36f92bc4066c0520bb5281c5d42e95041a019cf62e9a6d62': 'ecdsa384_secure_boot_signing_key4.pem', 'ea65882064b6349fa1cba7a6cca5653734b2fe9190095f561c199c2525c4a886': 'rsa_secure_boot_signing_key.pem',
      'df594d59bf90e79dd7d9eaa3a277e5c6f9465f6a47bd118e18a2cb6be9db9acd': 'rsa_secure_boot_signing_key2.pem', '11f0c4dad080f1f8967c52ba6268623e283f83ef7a6031d044525941c6f88321': 'rsa_secure_boot_signing_key3.pem',
      '2cf2f4c0243f8ce6e73cba224730dd0308d18c8e285226859e0185be9e9577c8': 'rsa_secure_boot_signing_key4.pem',
    },
  },
  {
    origin: 'ESP-IDF',
    url: 'https://github.com/espressif/esp-idf',
    keys: {
      '535ec72de45078ee77f0f3c4b5c00b27f23ffc7b231c0d6e700d1a3b75cf2077': 'secure_boot_signing_key_ecdsa_p256.pem', '7a3a75c7b5310b8589d11e5b3abf2a50a05cf81d9f5270668c121b7e2af9f769': 'secure_boot_signing_key_rsa_3072.pem',
      '4cf3f287c34c42ef239136beef958cad898bef61a290f9eb7c0157c55724ee08': 'ecdsa_private_key.pem', '4dae06a711fecbfd24492d916d6f2a17154f611c4915df34b4fad412d761f7b3': 'rsa_private_key.pem',
      '92895e95537f078f65037da9671c9b1b9d6cc908866dc55b9a7cf26c52ceafbe': 'test_secure_boot_signing_key.pem', 'b6e4be86e53165ca36cff2db9e4190c5573ceef2941679bc8921879dd91d9223': 'secure_boot_signing_key.pem',
      '9fdbee264bfd574b6f954f87ad8b275910be99a64b77021da148fae3b4362768': 'secure_boot_signing_key_ecdsa.pem', '1d058d14ef56f5304a06547c0085a202e128b33e5d6ba87b86fccd23056170a4': 'secure_boot_signing_key_ecdsa_nistp256.pem',
      'b3891179959566a1e5ccad28c3d15120bd60539217e360ec562e4e7fabdd061d': 'secure_boot_signing_key_ecdsa_nistp384.pem', 'f9944ca3f30a6d0f09065ed7981e0c422763cd32ac3588288c596a6b87e54743': 'secure_boot_signing_key0.pem',
      '96f901ddc2339795ff49f075a41ce76190bae1f0a116ef1807abd961d37dc916': 'secure_boot_signing_key1.pem', 'c828d7519827e688526730febc617f7efeefebdbca14b8c900a295852a9342c1': 'secure_boot_signing_key2.pem',
      'a5a147a5910b1b73fc66af39f3b5c7c68e59170e28ca67c96de2685b45315f48': 'test_ecdsa_key.pem', 'c378135fd8942823efb639b2f7db4c47c93af8d89712fbefeaaaafe50578e33c': 'test_rsa_3072_key.pem',
      'd99a7742ad482a52c93e38943e6f9af557faad041144f6688e0ba74bed3a5d6f': 'secure_boot_signing_key.pem',
    },
  },
  {
    origin: 'Android Verified Boot',
    url: 'https://android.googlesource.com/platform/external/avb',
    keys: {
      '5c465203f66d5e55a381455ff1ed69403623aa5fde02d6805eabecc9a3fecd75': 'testkey_atx_pik.pem', '991259d9f9f6a9a29ba41babde3a50c50078dcafbaf57040b91989a866db8289': 'testkey_atx_prk.pem',
      'bfdebdfa61ed3fd68d6ed274e162fc170af3cb3700e41d0fd71c54db1a34a7a5': 'testkey_atx_psk.pem', '000d7b990448ba4ab1f682e4166cf342ef192e1d037686010052abf3bb093c1d': 'testkey_atx_puk.pem',
      '27f501a05553b8086eaea2ddabeb46c96b3ca30cd6ceb0d4f30e5bc0c543d507': 'testkey_rsa2048.pem', '9841073d16a7abbe21059e026da71976373d8f74fdb91cc46aa0a7d622b925b9': 'testkey_rsa4096.pem',
      '8d11ff993173d66a268020ce91ea4801a90b358ddd639dfe771204330c33da01': 'testkey_rsa8192.pem',
    },
  },
  {
    origin: 'Android Open Source Project',
    url: 'https://android.googlesource.com/platform/build',
    keys: {
      '8d20d749f933381508210ad208615c166caae796afa9b3c6626b29af214143c1': 'testkey_rsa2048.pem', 'de5b1ddc59331bbdeee26d6467dd4f9fc09719098ba7dcb6a973045781a0e36c': 'bluetooth.pk8',
      '4d850245247af73aaf72fe598c7c7ef73f618391d771763299d5f5139ca43f2c': 'cts_uicc_2021.pk8', '091377d6fd00e4e217b750571d45cbe1a32c7fa74075138fc529fdf162b5416f': 'media.pk8',
      '7bfcc5541e9f18e3738b1d5fa0b8524d44bac99424cfdcc6594d9386d4daaf15': 'networkstack.pk8', '9318ca97d2c148ca94639603b68d0928068158113d23a1cfca30acc4df2cac37': 'nfc.pk8',
      '3d3df7dc9bf26e02d4cd76256d41d45e41a4dedebe7feb95c40e3697681be8a7': 'platform.pk8', 'd2e67bf7c0aaa67f3a4f7dc35dd2d45aa111a91e06a2cc517eaf9c249de31454': 'sdk_sandbox.pk8',
      '2b59625f19b7d0d143a69fb7a02d42b151480ddfe60b0572070ac24afca212a0': 'shared.pk8', 'ef57b690165cb561b5026922c00d2d6574e8b184fa7d161e076f06e06e6d35db': 'testkey.pk8',
      '69a8a0b88ff834f913e603ca7e709d4769034dda60a2c1a0ffec269d61217bc2': 'testkey.key', '0577e1ffdee7979da5bdb2367c13cdeec061d5ab1167f804f28cbac0d599eb9f': 'testkey_EC.key',
      'ef2a95601f9c82f23ce0518990aad4b2a51ddc3bad3f7e40535df1c3d01f06cd': 'testkey_RSA4096.key', '052337e01e85810a288c40865544b8d4e8067782561a5d08cd6a11a95fbe006a': 'testkey_with_passwd.key',
      'c24ec7bc163f00aa276c66fbd6a98168ef82a2be48b16189382441cdf935c76b': 'verity.x509.pem',
    },
  },
  {
    origin: 'EDK II',
    url: 'https://github.com/tianocore/edk2',
    keys: {
      'bcb3bd0b79cf516d886f731cb5b740edac45726bb14f2982b95b1c78c8c6469b': 'TestCert.pem', '3d42a73ae53139e7ab420c487f21387630d4cec8897a11aa1eab9cd4304baac7': 'TestRoot.cer',
      '654a48e7eff54ed3ddd0e9004c1a90eaa90d2b4faff33239d23e7118cb04517e': 'TestSub.pub.pem', 'bb0da62e48db2b768825a0debdf64fb211b24f9f464275b955175e2057cbf7d8': 'TestSigningPrivateKey.pem',
      '63344996e8579cf181d45ea2f82c038f2dfc4b7e35d2f3bd96679356152fc2e3': 'TestCert.pem',
    },
  },
  {
    origin: 'NXP SPSDK',
    url: 'https://github.com/nxp-mcuxpresso/spsdk',
    keys: {
      '29b67361ee0da3b362c735bac172798270f5eda7201818ae3361a5f02272b61d': 'IMG1_1_sha256_2048_65537_v3_usr_crt.der', 'c5ff3d625267b61c841d7a079a5f3396799afa64a378224462824665d831f5c3': 'IMG2_1_sha256_2048_65537_v3_usr_crt.der',
      'e321baabaef17d192796c96bc624203d0eb28c9aaddd774f6f004c81f0bb41ab': 'IMG3_1_sha256_2048_65537_v3_usr_crt.der', '7859dd9719ee94a162fafefc38e88cc9592cdaa9a19f0ade9df5183da0b7fa3c': 'IMG4_1_sha256_2048_65537_v3_usr_crt.der',
      '6dc83376c4dedc57d7f060a6f6d28eb15143d437036d64a3d9e84b320d265293': 'ROT1_sha256_2048_65537_v3_ca_crt.der', '6ee7b209ce863cf183d1ca822c170aade6b3d412f6c1b474db9f7621eda91f5f': 'ROT2_sha256_2048_65537_v3_ca_crt.der',
      '1fd47dadefd40ff468018a1301fdfe75e6399d4bbbe14e62f51ecbd25908b1f1': 'ROT3_sha256_2048_65537_v3_ca_crt.der', '6776e570da4f7cf71e22b83b46a1398801327c8f346d2dd185c951497017e46b': 'ROT4_sha256_2048_65537_v3_ca_crt.der',
      '90ce11dd8f7e57460537ea1b6c15299ab9e29533df402264c9382daaa32a86d0': 'srk0_sha256_4096_65537_v3_usr_crt.pem', 'a48c460b71a6ab966bdf2e3ce0168e7e56d1e162fbf3422071911c73e81ee59f': 'srk1_sha256_4096_65537_v3_usr_crt.pem',
      '57ad5c04ba09b4138de263598a7e6c1256b1116710a80e324a45fb963122e00e': 'srk2_sha256_4096_65537_v3_usr_crt.pem', '14458411136cad9effcd667426d4ea14bac4a2302e9f001dc334872effcbc69d': 'srk3_sha256_4096_65537_v3_usr_crt.pem',
      'a955d36ac7747fc48cd2103030c9fa648cc941c3a31231528fda0b075ba67415': 'RoT_key0_secp384r1_kw45xx.pem', 'e5cfc84b53372da233d9e3f18f3597fd00e2c2ba643793b43e26eff9dc72bf20': 'RoT_key1_secp384r1_kw45xx.pem',
      '8acde042055775d35fd11dc07e7def332d4f6efdb65b42b06c4472cae8e1baff': 'RoT_key2_secp384r1_kw45xx.pem', 'f3c9098d7d5f354f312778725be32e5f86019d63ef8b82dfa2bb757cb8bfda44': 'RoT_key3_secp384r1_kw45xx.pem',
      '066c53e84959fe3c336fc79581f0755ed808fa54719ad952eb40e7549c493629': 'dck_ecc256.pem', '88ad915956ec93e2771d1066cf657ea39219f5eeb8c7b04310e13513541618ea': 'imgkey_ecc256.pem',
      '799de020cc808f5e48640b2c59a1af395fb55e8621d9c48d3bc1096cf573aba9': 'srk0_ecc256.pem', '40b48ee1127261ab5961a86bce0f072cc79b3a920307e786baf6b34bff072d35': 'srk1_ecc256.pem',
      '76165485348ed97b14be5ea24cb440d32d160c428f118a5a9ae645aec3d2c65c': 'srk2_ecc256.pem', '9bd8757832f53ea78016f3afcafeda9b862e79cf1650f34d4cd27d6d8efa6a14': 'srk3_ecc256.pem',
      '0d1b2023c0edaa83b4c0d4a5b44dc69794a73c50a3f19c2757d2f6fa4f6be226': 'dck_ecc384.pem', 'a1d6f107fc71ef5c6ff798c9d55ddd207836f2bc741cff473b70a02c85ff804d': 'imgkey_ecc384.pem',
      '30fd433325111053da62d3cfea5b5ff6557b8b1233544c3763bd6fb5978d366d': 'srk0_ecc384.pem', 'b9c1542213046684d46947583bc7a7c934cf7e00d7fb7926b915d64c17bf2592': 'srk1_ecc384.pem',
      '60a99ea8211eeb7a373e6023eead8ee1b547cb7f44abdb55e216e95aba678acf': 'srk2_ecc384.pem', '334765e209906afc8635ce1ad4a7acd8ba11124fa64b78966c9911886404b1e0': 'srk3_ecc384.pem',
      '940012abf26d7135f382f46a9714d363ba79c80a4253c595c6e19dd171865da1': 'dck_ecc521.pem', 'b5c4485984e965f3419716f61b17d83e26bd4f145212e4a47d36a0755ae24e6a': 'imgkey_ecc521.pem',
      'fcc68be8bbf9302d0fdcade56dd97644fb92751a279585e7778abf724d81b1c4': 'srk0_ecc521.pem', '7896ead0677271813b9f21e3231f75a23987e48875238eea5dbc4804243cf4b5': 'srk1_ecc521.pem',
      'b2e929c5ca1893b680d9f82b0af17f27fdc53b2da21d6bd72e0428727c5f3708': 'srk2_ecc521.pem', 'b639bf17de6c2883f41e0c974a5e2539fbd6335a03ffb921f7d1d560c5b39a30': 'srk3_ecc521.pem',
      '11580f41dbf5ece6518382ceae6b5d12f4c741aaa76c14b5c4259b0f5e24ec36': 'dck_rsa2048.pem', 'a890737d571eb1552ddf3d3a39808cf40e048009028415e7cadf6c66ab47a148': 'imgkey_rsa2048.pem',
      'a9bb641e3d517c67633db48771dcd326a72988432825a4a5c0ac82df516291d8': 'srk0_cert.pem', '181894a6c606fdcd9c94b7a87c335c20a9afe7f55ea3e4119671a946dc8225b4': 'srk1_cert.pem',
      '1794c40f2934b929438fe3bcc6443107c8d9ddb4a9104b3bf615158b9f6dee24': 'srk2_cert.pem', '91e47811c2d0dda403dca76374b4f6be4579dc9c04362365090a6548f862655d': 'srk3_cert.pem',
      'b85d22ea08bb4a93697979cdea9e727a4178f27e0b2d20a9f60d32f78e297c63': 'ca_privatekey_rsa2048.pem', '4dd6e15ebad10384012d3c4d6cdb4b742ce42f1a72a59c1146e8a894fe968040': 'crt1_privatekey_rsa2048.pem',
      '914ef1ec67fb77d3e708b489cdfb6754e4d8c7ac5ca02361680ed836bdbdcd4f': 'crt2_privatekey_rsa2048.pem', '80291e562f3455cf0258f34f6bb9553b295271acbe78b53686c0119ee6a6758e': 'intermediate_privatekey_rsa2048.pem',
      'e9f33913ac680961754dff0cdd52ead5b98a2b62fec8e152a736143d02f28cff': 'ecc256.pem', 'b956d650a595ebd1b9300bd2c85c229f6a3b1ccbc8e42612132ef538630c3e52': 'selfsign_privatekey_rsa2048.pem',
      'fcf8ab84ddd2ab61b086efc20156cfcfe9b393ec1f78ab95a8fc56d6f7753569': 'hsm_k0_rsa2048.pem', 'd414f2940ca604014930f709fb803f569fd9ff79cb222cc13ce1792bcd03db92': 'hsm_k0_secp384r1.pem',
      '15f7c6aa384ebbd04cee03b0d07333179cf15777eaae5db06b6d04c2e64907a5': 'hsm_k1_rsa2048.pem', 'ed78d211d9a762fe29460d7d8adbf623d84734426f038a0190b64e26371ddf30': 'hsm_k1_secp384r1.pem',
      'c0fb8cd72ef2f6b909de59ac1bbd693ae02f3c41fabdd99dd839033d47c69043': 'nxp.pub', '4cfef3739d4f184ee9a9a4f4f769b629e43b88bf306122982627b92f1aac0ab9': 'oem_p384_private.pem',
      'd266ec9abceaf1218887be7a201f81f6b316e01e02acec6b9e68573ac99a79d3': 'oem_private_key.pem', 'b5392618733953e957acaccb4857d8d49ec9021f9e14d39f5d11cb6dd2d432ac': 'oem_rsa4096_private.pem',
      '3a0546de08167d4c1ef5f9e4268c5a2472350924887e5b9d20b197048f1cd5d1': 'srk0_rsa2048_self_signed.der', '89793a48ce37e8f830d6c93476d1076ab09524792899f0d90b54ad9b26ccfafb': 'srk1_rsa2048_self_signed.der',
      '34a521fd7d9a32c06f5ed0d296c92671e82e8f4c24a8046804c9f0f4094fd51a': 'srk2_rsa2048_self_signed.der', 'a4b2e13cb5b013642e6c38341aa7014f231cffcaf1a2396431fe816980a6748d': 'srk3_rsa2048_self_signed.der',
      '735649fa35bb7404bd63f80de0e8eb78a84426e6f2cd04743a433a179171e512': 'dck_rsa2048.pem', '7c35cad844660e4cef5d03aabaed5b9d11bc6df30b761bcfc5a056a45008bddb': 'imgkey_rsa2048.pem',
      'd0cbec5f93eb9ca000b02af8760b1f288e3b9a55e6f0f72bb4fa4dbb7a5d6c79': 'srk1_rsa4096.pem', 'e4f50611112acb6decb4d896391675df2fbeb0fd58eb4491ffa5cd3fe3c2b285': 'srk2_rsa4096.pem',
      '371729944281fa6895dcc05fba641c041e93ba742543ba49346b5dd5b0cb1c6a': 'srk3_rsa4096.pem',
    },
  },
  {
    origin: 'Silicon Labs Simplicity SDK',
    url: 'https://github.com/SiliconLabs/simplicity_sdk',
    keys: {
      '4be2e46ead6ff595cf9e582debf9770714384907fc60496e21532848540aca7d': 'example_signing_key.pem', '77f605558bdf573d22fc7d7a7d505fed31fb7ab23614cc36145277b895d98587': 'controller_sign.key',
      'da4951d5a53d148a3acf583e15583648ba2226913701bc894a4aafd278f6abf3': 'sample_sign.key',
    },
  },
  {
    origin: 'ChromiumOS vboot developer keys',
    url: 'https://chromium.googlesource.com/chromiumos/platform/vboot_reference',
    keys: {
      '258412d0f8384ab9d0a675f909dcd9333bac3f1bbc4082f9cc551911155c6a9d': 'installer_kernel_data_key.vbpubk', 'c208049b78f8d213ff9131c2d48ecaf91f91beac2771189a93dec43329c4bb42': 'minios_kernel_data_key.vbpubk',
      '2b3bbb6b83ab050f7780ed36a4ccf070bfde3fcc8ce0afe71dccf2dddecfc2c8': 'cr50.pem', 'bcaadc7e77ab213ed1144d334e370baf8b859791c1ac8f162cd9a25b53190e8b': 'arv_root.vbpubk',
      'fc8bff88251cc8d3c454ba61445dd65ae19c91d9b54b765e030c2dd188966381': 'kernel_subkey.vbpubk', '3c284b53ea8373e83f035e0d0b68f15ee0d16e06c610d65e7c144830a28d99b9': 'ec_root_key.vbpubk',
      '4a74c68c6243a7120695a9d2df5a73cabfba85da1324bc23bccadea7904ef3ac': 'arv_platform.vbpubk', '929a146d299dc7ac03a95e81039d9a0fe1f28e30bf64f527417f0bd18b037e6e': 'recovery_key.vbpubk',
      'c5ee686b359463564b5385e9dae8ad34d5733b23ed2e8abb1291a19f0b8a919c': 'kernel_data_key.vbpubk', '70e77657f629e2096ebfcf31a91b0a285eb5866f266075e6238f459277f45e42': 'root_key.vbpubk',
      'd54a50377067fd252249d2c5bae1b90e707285dfcbd937ad11554fc69ca13db9': 'ec_data_key.vbpubk', 'c60aca937f3cc7ed3416f0ac91a06d3f830f31d6e0fc5d6ae56a60d366b09d4e': 'firmware_data_key.vbpubk',
      '6f63cbdad4ed55ed1200c179d5ea86f5e7d2f9a4a7d1890de94779c6bf2b7f7d': 'pk.pem', 'fd33b7ace3fa4d97a5fc3ce7e84f9c5da420431c46a71a421d4930c67c2e4f09': 'kek.pem',
      '4d7792cf5ac0cf67a36018b83f0949d25738a421eacfee289331971e05b73131': 'db.pem', '7c6211727e289481ce7b7feb7a82fdb5a0928f8926256796773eb9b04ffd5ef9': 'db_child.pem',
      'b0428bea4b8ab5f6c5f785a6ab798a5e7227d5d30e4e42dc152311f17668a047': 'media.x509.pem', 'af9231e28c32131e70a89388520a7cbfc72da8d55959d9c2691709cc835da1a0': 'releasekey.x509.pem',
      '5fa33c9039a141a5271894c38d91c1ed8c5d5e860be2d34a577c71bef9191ca4': 'shared.x509.pem', '4e8d4dbc1b90cef3572425299f4b252e301c107311e1eb1611124baa22405c91': 'networkstack.x509.pem',
      'ccd52f79fd91e98e70dfa6e7fae458a571e56951545654a5d96f8bb8bee25fbd': 'platform.x509.pem', '21ab0014a7a68aac160c6cba697e18279b2cbd9bfbbdc77ca3094fe1d3f7938c': 'key_zinger.pem',
      '9d9bc68d6b93ef2a4a22896ee9841ce0cd38627f4440c7af4ed3e07f7c51d679': 'dev_firmware_data_key.vbpubk', 'ad0574b980b263c209c0ff701915658073570e69596f48a74062a55e7ce33bdb': 'nv_pkc.pem',
    },
  },
  {
    origin: 'UEFI platform keys labelled DO NOT TRUST (CVE-2024-8105)',
    url: 'https://kb.cert.org/vuls/id/455367',
    status: 'labelled',
    keys: {
      'e7be396aef09b18206ea7677afefd18e9f4a6dda336d5ed96e192915cad96d7f': 'CN=DO NOT TRUST - AMI Test PK serial ea01f2fb64c48b8f4390e52d69123b85', 'f645bdc30fa2e9e34a63b00a004d06c1bd62a879cfd552cd4809035ab64da6f0': 'CN=DO NOT TRUST - AMI Test PK serial e4126c1da6b1d49f4194e0fe365059c9',
      'b72c2308eb6129308900bd53995fdb6025aa72c30e43f3527254b3ec87c236db': 'CN=DO NOT TRUST - AMI Test PK serial 55fbef878123008447170bb3cd873af4', '549ac007aee06f0d598d917e30c86d6f0677ecab7a639c9f30ddf9ea2d0e37fd': 'CN=DO NOT TRUST - AMI Test PK serial f73d2e3c9364aeb04c8395fdf7ed32a7',
      'd1f6dc17a35bde3ad64d37d764faf400a4974553835f0e284a0c27e4e6bb6c85': 'CN=DO NOT TRUST - OEM PK serial 6c679148f8ae798342fc15ac4ed3bef1', 'fb31b7ae4f305d2a3a7127ac570a932cbbd217666aa3c5a1ca8706074006c639': 'CN=UEFI PK Aava test serial 82186208b7486373',
      'e242dcc5294d03041518134875ec9769328c6353aa808e4425459f28b1c98ff3': 'CN=Test Certificate serial f4146bf4351734b94f6f89fc6b63f85a', 'cea9ebb6d15531da0c5c267fd7c18419e67f05f65d80880fe014293fec3f8a51': 'CN=Test Certificate serial 80dc244b305eb289452cedf78f329ec8',
      'e7fdfcfb65ac47ad8f0042d53475802d7f6d96c7ac84f38ffe0483f398b0dd0a': 'CN=Test Certificate serial d434cfa85c260fa54217a7ee9e892844', 'c1f9b2a4ccb98b3a71575ffbc12a4fa9dba1ca777c9374122d3640d51360093c': 'CN=DO NOT TRUST - Test PK serial ac15cc78505dfe8e4100aae9696ef35c',
      '1cd4e1278e2a64ceccb849d86665354bc8ed731a72269f24f29ea87844c76ddf': 'CN=OEM1 Test Certificate serial af88bcd96170c7a84f639e6eb3ca276a',
    },
  },
]
