# The permissions that the AWS Load Balancer Controller needs for the application load balancer of
# an Ingress. It may read everything. It may change only resources with its own tag, whose value is
# the name of this cluster.

locals {
  own_tag         = "elbv2.k8s.aws/cluster"
  owned           = { StringEquals = { "aws:ResourceTag/${local.own_tag}" = var.name } }
  made_as_own     = { StringEquals = { "aws:RequestTag/${local.own_tag}" = var.name } }
  security_groups = "arn:${local.partition}:ec2:${local.region}:${local.account}:security-group/*"
  elb             = "arn:${local.partition}:elasticloadbalancing:${local.region}:${local.account}"
  balancers       = ["${local.elb}:loadbalancer/app/*", "${local.elb}:targetgroup/*"]
  listeners       = ["${local.elb}:listener/app/*", "${local.elb}:listener-rule/app/*"]

  load_balancer_controller_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Look"
        Effect = "Allow"
        Action = [
          "acm:DescribeCertificate",
          "acm:ListCertificates",
          "ec2:DescribeAccountAttributes",
          "ec2:DescribeAddresses",
          "ec2:DescribeAvailabilityZones",
          "ec2:DescribeInstances",
          "ec2:DescribeInternetGateways",
          "ec2:DescribeIpamPools",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeRouteTables",
          "ec2:DescribeSecurityGroups",
          "ec2:DescribeSubnets",
          "ec2:DescribeTags",
          "ec2:DescribeVpcPeeringConnections",
          "ec2:DescribeVpcs",
          "ec2:GetSecurityGroupsForVpc",
          "elasticloadbalancing:Describe*",
          "iam:GetServerCertificate",
          "iam:ListServerCertificates",
          "shield:GetSubscriptionState",
          "waf-regional:GetWebACLForResource",
          "wafv2:GetWebACLForResource",
        ]
        Resource = "*"
      },
      {
        Sid      = "FirstLoadBalancerOfTheAccount"
        Effect   = "Allow"
        Action   = "iam:CreateServiceLinkedRole"
        Resource = "*"
        Condition = {
          StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" }
        }
      },
      {
        Sid      = "MakeSecurityGroupsInTheNetwork"
        Effect   = "Allow"
        Action   = "ec2:CreateSecurityGroup"
        Resource = "arn:${local.partition}:ec2:${local.region}:${local.account}:vpc/${var.vpc_id}"
      },
      {
        Sid       = "MakeOwnSecurityGroups"
        Effect    = "Allow"
        Action    = "ec2:CreateSecurityGroup"
        Resource  = local.security_groups
        Condition = local.made_as_own
      },
      {
        Sid      = "TagNewSecurityGroups"
        Effect   = "Allow"
        Action   = "ec2:CreateTags"
        Resource = local.security_groups
        Condition = {
          StringEquals = merge(
            local.made_as_own.StringEquals,
            { "ec2:CreateAction" = "CreateSecurityGroup" },
          )
        }
      },
      {
        Sid    = "ChangeOwnSecurityGroups"
        Effect = "Allow"
        Action = [
          "ec2:CreateTags",
          "ec2:DeleteSecurityGroup",
          "ec2:DeleteTags",
        ]
        Resource  = local.security_groups
        Condition = local.owned
      },
      {
        # The controller adds rules to the nodes' security group, which does not have its tag.
        Sid    = "OpenAndCloseRulesInTheNetwork"
        Effect = "Allow"
        Action = [
          "ec2:AuthorizeSecurityGroupIngress",
          "ec2:RevokeSecurityGroupIngress",
        ]
        Resource = [
          local.security_groups,
          "arn:${local.partition}:ec2:${local.region}:${local.account}:security-group-rule/*",
        ]
        Condition = {
          ArnEqualsIfExists = {
            "ec2:Vpc" = "arn:${local.partition}:ec2:${local.region}:${local.account}:vpc/${var.vpc_id}"
          }
        }
      },
      {
        Sid    = "MakeOwnLoadBalancers"
        Effect = "Allow"
        Action = [
          "elasticloadbalancing:CreateLoadBalancer",
          "elasticloadbalancing:CreateTargetGroup",
        ]
        Resource  = local.balancers
        Condition = local.made_as_own
      },
      {
        Sid      = "TagNewLoadBalancers"
        Effect   = "Allow"
        Action   = "elasticloadbalancing:AddTags"
        Resource = local.balancers
        Condition = {
          StringEquals = merge(
            local.made_as_own.StringEquals,
            {
              "elasticloadbalancing:CreateAction" = ["CreateLoadBalancer", "CreateTargetGroup"]
            },
          )
        }
      },
      {
        Sid    = "ChangeOwnLoadBalancers"
        Effect = "Allow"
        Action = [
          "elasticloadbalancing:AddTags",
          "elasticloadbalancing:DeleteLoadBalancer",
          "elasticloadbalancing:DeleteTargetGroup",
          "elasticloadbalancing:DeregisterTargets",
          "elasticloadbalancing:ModifyCapacityReservation",
          "elasticloadbalancing:ModifyIpPools",
          "elasticloadbalancing:ModifyLoadBalancerAttributes",
          "elasticloadbalancing:ModifyTargetGroup",
          "elasticloadbalancing:ModifyTargetGroupAttributes",
          "elasticloadbalancing:RegisterTargets",
          "elasticloadbalancing:RemoveTags",
          "elasticloadbalancing:SetIpAddressType",
          "elasticloadbalancing:SetSecurityGroups",
          "elasticloadbalancing:SetSubnets",
        ]
        Resource  = local.balancers
        Condition = local.owned
      },
      {
        Sid      = "AddListeners"
        Effect   = "Allow"
        Action   = "elasticloadbalancing:CreateListener"
        Resource = local.balancers
      },
      {
        # Listeners and rules always belong to a load balancer and get their tags on creation.
        Sid    = "ChangeListeners"
        Effect = "Allow"
        Action = [
          "elasticloadbalancing:AddListenerCertificates",
          "elasticloadbalancing:AddTags",
          "elasticloadbalancing:CreateRule",
          "elasticloadbalancing:DeleteListener",
          "elasticloadbalancing:DeleteRule",
          "elasticloadbalancing:ModifyListener",
          "elasticloadbalancing:ModifyListenerAttributes",
          "elasticloadbalancing:ModifyRule",
          "elasticloadbalancing:RemoveListenerCertificates",
          "elasticloadbalancing:RemoveTags",
          "elasticloadbalancing:SetRulePriorities",
        ]
        Resource = local.listeners
      },
    ]
  })
}
